namespace Qplet.GraphQL.Data.Migrations.PostgreSql;

/// <inheritdoc/>
public sealed partial class SubjectsByKind : SubjectsByKindMigration;
