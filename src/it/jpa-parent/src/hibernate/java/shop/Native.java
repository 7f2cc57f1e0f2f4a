package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** The strategy that the database prefers. */
@Entity
public class Native {
    @Id
    @GeneratedValue(generator = "native_seq")
    @GenericGenerator(name = "native_seq", strategy = "native")
    public long id;
}
