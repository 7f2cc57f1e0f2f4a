package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** The default optimizer, by a generic generator. */
@Entity
public class Generic {
    @Id
    @GeneratedValue(generator = "generic_seq")
    @GenericGenerator(name = "generic_seq", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "increment_size", value = "10"),
                @Parameter(name = "optimizer", value = "pooled")})
    public long id;
}
