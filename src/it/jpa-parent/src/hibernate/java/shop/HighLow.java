package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** Values are multiplied. */
@Entity
public class HighLow {
    @Id
    @GeneratedValue(generator = "high_low_seq")
    @GenericGenerator(name = "high_low_seq", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "increment_size", value = "10"),
                @Parameter(name = "optimizer", value = "hilo")})
    public long id;
}
