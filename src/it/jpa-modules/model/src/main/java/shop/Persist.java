package shop;

import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Persists as many of an entity as the second argument says, a transaction each. */
public final class Persist {
    private Persist() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class<?> entity = Class.forName(arguments[0]);
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", System.getenv("SHOP_URL"))
                .applySetting("hibernate.connection.username", System.getenv("SHOP_USER"))
                .applySetting("hibernate.connection.password", System.getenv("SHOP_PASSWORD"))
                .build();
        try (SessionFactory factory = new MetadataSources(registry)
                .addAnnotatedClass(entity)
                .buildMetadata()
                .buildSessionFactory()) {
            for (int row = 0; row < Integer.parseInt(arguments[1]); row++) {
                factory.inTransaction(session -> session.persist(create(entity)));
            }
        }
    }

    private static Object create(Class<?> entity) {
        try {
            return entity.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
