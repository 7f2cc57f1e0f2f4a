package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** Values are multiplied, in the old way. */
@Entity
public class LegacyHighLow {
    @Id
    @GeneratedValue(generator = "legacy_high_low_seq")
    @GenericGenerator(name = "legacy_high_low_seq", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "increment_size", value = "10"),
                @Parameter(name = "optimizer", value = "legacy-hilo")})
    public long id;
}
