package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class CustomersIT {
    @Autowired
    private JdbcTemplate database;

    @Test
    void aNewCustomerCollidesWithNoneThatWasImported() {
        assertEquals(
                4, database.queryForObject("insert into customers (name) values ('new') returning id", Integer.class));
    }
}
