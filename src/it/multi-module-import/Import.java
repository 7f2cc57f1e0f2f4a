import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Ten rows whose ids come with them, as an import writes them. */
class Import {
    public static void main(String[] arguments) throws Exception {
        int first = Integer.parseInt(arguments[0]);
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("IMPORT_URL"), System.getenv("IMPORT_USER"), System.getenv("IMPORT_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into employees (emp_id, name) select id, 'imported ' || id from generate_series("
                    + first + ", " + (first + 9) + ") id");
        }
    }
}
