package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmployeesIT {

    @Test
    void hiresSomebody() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("url"), System.getProperty("user"), System.getProperty("password"));
                Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery("insert into employees (name) values ('new') returning emp_id")) {
            ids.next();
            assertEquals(11, ids.getInt(1));
        }
    }
}
