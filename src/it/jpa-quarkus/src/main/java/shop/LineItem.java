package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Quarkus takes blocks that begin at the value. */
@Entity
public class LineItem {
    @Id
    @GeneratedValue
    public Long itemId;
}
