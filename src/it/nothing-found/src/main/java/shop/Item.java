package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is not compiled. */
@Entity
public class Item {
    @Id
    public long id;
}
