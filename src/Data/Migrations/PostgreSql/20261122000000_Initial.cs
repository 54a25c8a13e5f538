namespace Qplet.GraphQL.Data.Migrations.PostgreSql;

/// <summary>The first schema.</summary>
public sealed partial class Initial : InitialMigration;
