package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** Blocks begin at the value. */
@Entity
public class PooledLow {
    @Id
    @GeneratedValue(generator = "pooled_low_seq")
    @GenericGenerator(name = "pooled_low_seq", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "increment_size", value = "10"),
                @Parameter(name = "optimizer", value = "pooled-lo")})
    public long id;
}
