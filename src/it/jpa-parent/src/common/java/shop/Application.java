package shop;

import ${persistence}.persistence.EntityManager;
import ${persistence}.persistence.EntityManagerFactory;
import ${persistence}.persistence.Persistence;
import ${persistence}.persistence.metamodel.EntityType;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates the schema, imports rows past the provider, or persists entities through it. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "create" -> factory(true).close();
            case "import" -> importRows();
            case "persist" -> persist(Integer.parseInt(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static EntityManagerFactory factory(boolean create) {
        Map<String, String> settings = new HashMap<>();
        settings.put("${persistence}.persistence.jdbc.url", System.getenv("SHOP_URL"));
        settings.put("${persistence}.persistence.jdbc.user", System.getenv("SHOP_USER"));
        settings.put("${persistence}.persistence.jdbc.password", System.getenv("SHOP_PASSWORD"));
        if (create) {
            settings.put("${persistence}.persistence.schema-generation.database.action", "create");
        }
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("shop", settings);
        // EclipseLink does nothing before the first use.
        factory.createEntityManager().close();
        return factory;
    }

    private static void importRows() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("SHOP_URL"), System.getenv("SHOP_USER"), System.getenv("SHOP_PASSWORD"));
                Statement statement = connection.createStatement()) {
            for (String name : List.of("/import-rows.sql", "/import-own-rows.sql")) {
                try (var file = Application.class.getResourceAsStream(name)) {
                    statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Persists so many of each entity, one transaction each, in turns as an application does. */
    private static void persist(int count) {
        EntityManagerFactory factory = factory(false);
        List<? extends Class<?>> entities = factory.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        int failed = 0;
        for (int row = 0; row < count; row++) {
            for (Class<?> entity : entities) {
                failed += persist(factory, entity) ? 0 : 1;
            }
        }
        factory.close();
        System.out.println(count + " of each of " + entities.size() + " entities: " + failed + " failed");
        if (failed > 0 || entities.isEmpty()) {
            System.exit(1);
        }
    }

    private static boolean persist(EntityManagerFactory factory, Class<?> entity) {
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            manager.persist(entity.getDeclaredConstructor().newInstance());
            manager.getTransaction().commit();
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.out.println(entity.getName() + ": " + e);
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            return false;
        } finally {
            manager.close();
        }
    }
}
