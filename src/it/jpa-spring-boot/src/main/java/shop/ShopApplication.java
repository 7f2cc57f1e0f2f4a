package shop;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Persists as many entities as the first argument says. */
@SpringBootApplication
public class ShopApplication implements CommandLineRunner {
    private final LineItemRepository items;
    private final LabelledRepository labelled;

    ShopApplication(LineItemRepository items, LabelledRepository labelled) {
        this.items = items;
        this.labelled = labelled;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @Override
    public void run(String... arguments) {
        for (int row = 0; row < Integer.parseInt(arguments[0]); row++) {
            items.save(new LineItem());
            labelled.save(new Labelled());
        }
    }
}
