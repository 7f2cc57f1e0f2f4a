package shop;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts as many customers as the first argument says. */
@SpringBootApplication
public class ShopApplication implements CommandLineRunner {
    private final JdbcTemplate database;

    ShopApplication(JdbcTemplate database) {
        this.database = database;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @Override
    public void run(String... arguments) {
        for (int row = 0; row < Integer.parseInt(arguments[0]); row++) {
            database.update("insert into customers (name) values ('new')");
        }
    }
}
