namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <inheritdoc/>
public sealed partial class SubjectsByKind : SubjectsByKindMigration;
