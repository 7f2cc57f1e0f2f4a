package shop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Persists as many entities as the first argument says. */
@QuarkusMain
public class Shop implements QuarkusApplication {
    @Inject
    EntityManager manager;

    @Override
    public int run(String... arguments) {
        for (int row = 0; row < Integer.parseInt(arguments[0]); row++) {
            QuarkusTransaction.requiringNew().run(() -> manager.persist(new LineItem()));
        }
        return 0;
    }
}
