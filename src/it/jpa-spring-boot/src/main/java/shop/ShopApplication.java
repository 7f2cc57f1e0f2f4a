package shop;

import java.util.List;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** Persists as many entities and batch jobs as the first argument says, or imports rows of Spring Batch's own tables. */
@SpringBootApplication
public class ShopApplication implements CommandLineRunner {
    private static final List<String> BATCH_ROWS = List.of(
            "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                    + " select n, 0, 'imported', n from generate_series(1, 100) n",
            "insert into batch_job_execution (job_execution_id, job_instance_id, create_time)"
                    + " select n, n, now() from generate_series(1, 100) n",
            "insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)"
                    + " select n, 0, 'imported', n, now() from generate_series(1, 100) n");

    private final LineItemRepository items;
    private final LabelledRepository labelled;
    private final JobRepository jobs;
    private final JdbcTemplate sql;

    ShopApplication(LineItemRepository items, LabelledRepository labelled, JobRepository jobs, JdbcTemplate sql) {
        this.items = items;
        this.labelled = labelled;
        this.jobs = jobs;
        this.sql = sql;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @Override
    public void run(String... arguments) throws Exception {
        if (arguments[0].equals("import")) {
            BATCH_ROWS.forEach(sql::execute);
            return;
        }
        for (int row = 0; row < Integer.parseInt(arguments[0]); row++) {
            items.save(new LineItem());
            labelled.save(new Labelled());
            JobParameters parameters =
                    new JobParametersBuilder().addLong("row", (long) row).toJobParameters();
            JobExecution job = jobs.createJobExecution("shop", parameters);
            jobs.add(job.createStepExecution("step"));
        }
    }
}
