package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** Names with capitals and spaces. */
@Entity
@Table(name = "\"Quoted Table\"")
public class Quoted {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quoted")
    @SequenceGenerator(name = "quoted", sequenceName = "`Quoted Seq`")
    @Column(name = "`The Id`")
    public long id;
}
