using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema;

public sealed class SchemaConfigurationTests
{
    [Fact]
    public async Task AddQpletSchema_AllTypes_AreValid()
    {
        await using var gateway = await Gateway.StartAsync();

        SchemaPrinter.Print(gateway.Schema).ShouldContain("type User implements Node");
    }
}
