using System.CommandLine;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The command <c>schema print</c>.</summary>
internal static class SchemaCommands
{
    public static Command Create() => new("schema", "Shows the schema.") { Print() };

    private static Command Print()
    {
        var command = new Command("print", "Prints the schema in the schema definition language, as schema.graphql holds it.");
        command.SetAction(async (_, _) =>
        {
            var builder = ServerBuilder.Create([]);
            builder.AddQplet();
            await using var app = builder.Build();
            await using var output = Console.OpenStandardOutput();
            await using var writer = new StreamWriter(output);
            await writer.WriteAsync(SchemaPrinter.Print(app.Services.GetRequiredService<GraphQLSchema>()));
            return 0;
        });
        return command;
    }
}
