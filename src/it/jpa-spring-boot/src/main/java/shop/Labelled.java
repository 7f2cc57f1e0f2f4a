package shop;

import jakarta.persistence.Entity;
import org.springframework.data.jpa.domain.AbstractPersistable;

/** Its id is declared in a library. */
@Entity
public class Labelled extends AbstractPersistable<Long> {}
