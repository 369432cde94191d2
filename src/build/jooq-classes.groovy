import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

// Skipped while neither the migrations nor this script nor the jOOQ version changed: then it costs a tenth of a second.
def migrations = new File(project.basedir, 'src/main/resources/db/migration')
def target = new File(project.build.directory, 'generated-sources/jooq')
def digest = MessageDigest.getInstance('SHA-256')
digest.update(project.properties['jooq.version'].toString().bytes)
([new File(project.basedir, 'src/build/jooq-classes.groovy')] + (migrations.listFiles() as List).sort { it.name }).each {
    digest.update(it.name.bytes)
    digest.update(it.bytes)
}
def hash = digest.digest().encodeHex().toString()
def stamp = new File(target, '.hash')
if (stamp.exists() && stamp.text == hash) {
    return
}
log.info('jOOQ classes: migrations changed, generating')
def postgres = EmbeddedPostgres.builder().start()
try {
    postgres.postgresDatabase.connection.withCloseable { it.createStatement().execute('create role overture_app login') }
    Flyway.configure(getClass().classLoader)
            .dataSource(postgres.postgresDatabase)
            .locations("filesystem:${migrations}")
            .placeholders([app_role: 'overture_app'])
            .load().migrate()
    target.deleteDir()
    GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl('postgres', 'postgres')))
            .withGenerator(new Generator()
                    .withDatabase(new Database()
                            .withName('org.jooq.meta.postgres.PostgresDatabase')
                            .withInputSchema('public')
                            .withOutputSchemaToDefault(true)
                            .withExcludes('flyway_schema_history|scheduled_tasks|model_tasks')
                            .withForcedTypes(new ForcedType().withName('INSTANT').withIncludeTypes('timestamptz|timestamp with time zone')))
                    .withGenerate(new Generate().withGlobalObjectReferences(true).withRoutines(true).withJavaTimeTypes(true))
                    .withTarget(new Target().withPackageName('app.overture.db').withDirectory(target.path))))
    stamp.text = hash
} finally {
    postgres.close()
}
