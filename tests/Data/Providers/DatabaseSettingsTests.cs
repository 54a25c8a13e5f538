namespace Qplet.GraphQL.Data.Providers;

public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData(null, null, DatabaseProvider.Sqlite, DatabaseSettings.DefaultConnectionString)]
    [InlineData(null, "Data Source=a.db", DatabaseProvider.Sqlite, "Data Source=a.db")]
    [InlineData(null, "Host=localhost;Database=q", DatabaseProvider.PostgreSql, "Host=localhost;Database=q")]
    [InlineData("PostgreSql", "Server=localhost", DatabaseProvider.PostgreSql, "Server=localhost")]
    [InlineData("sqlite", "", DatabaseProvider.Sqlite, DatabaseSettings.DefaultConnectionString)]
    public void From_Configuration_ChoosesTheProvider(string? provider, string? connection, DatabaseProvider expected, string expectedConnection)
    {
        DatabaseSettings.From(provider, connection).ShouldBe(new DatabaseSettings(expected, expectedConnection));
    }

    [Theory]
    [InlineData("Oracle", "x")]
    [InlineData("PostgreSql", null)]
    public void From_WrongConfiguration_SaysWhat(string provider, string? connection)
    {
        Should.Throw<InvalidOperationException>(() => DatabaseSettings.From(provider, connection));
    }

    [Theory]
    [InlineData(null, "Data Source=data/q.db", "data/q.db")]
    [InlineData(null, "Host=db.internal;Database=qplet;Username=q;Password=secret", "qplet at db.internal")]
    [InlineData("PostgreSql", "Server=db.internal;User Id=q;Password=secret", "q at db.internal")]
    [InlineData(null, "no connection string", "")]
    public void Location_OfADatabase_HidesThePassword(string? provider, string connection, string expected)
    {
        DatabaseSettings.From(provider, connection).Location.ShouldBe(expected);
    }
}
