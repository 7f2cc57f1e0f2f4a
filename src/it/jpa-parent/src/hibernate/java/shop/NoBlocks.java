package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** No optimizer, whatever the size. */
@Entity
public class NoBlocks {
    @Id
    @GeneratedValue(generator = "no_blocks_seq")
    @GenericGenerator(name = "no_blocks_seq", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "increment_size", value = "10"),
                @Parameter(name = "optimizer", value = "none")})
    public long id;
}
