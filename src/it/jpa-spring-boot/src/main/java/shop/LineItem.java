package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** By Spring's names: line_item.item_id, drawn from line_item_seq. */
@Entity
public class LineItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long itemId;

    public Long getItemId() {
        return itemId;
    }
}
