namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <summary>The first schema.</summary>
public sealed partial class Initial : InitialMigration;
