package shop;

import org.springframework.data.jpa.repository.JpaRepository;

public interface LabelledRepository extends JpaRepository<Labelled, Long> {}
