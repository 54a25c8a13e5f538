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
}
