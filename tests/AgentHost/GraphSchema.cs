using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AgentHost;

/// <summary>A small schema, whose documents are tools next to those of the fixtures.</summary>
internal static class GraphSchema
{
    private const string Sdl = """
        type Query {
          "The name of the caller. Null for an anonymous one."
          me: String
        }
        """;

    /// <summary>Creates the schema.</summary>
    public static GraphQLSchema Create() => SchemaBuilder.FromSdl(Sdl, new SdlOptions { Resolvers = Resolve, Scalars = BuiltInScalars.All });

    private static FieldResolver? Resolve(string type, string field) =>
        field == "me" ? static context => FieldResult.FromValue(context.User.Identity?.Name) : null;
}
