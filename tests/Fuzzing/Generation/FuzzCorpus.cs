using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Generation;

/// <summary>What inputs are made of: documents and requests that are kept in the repository, and the two schemas that documents are generated for.</summary>
internal sealed class FuzzCorpus
{
    private FuzzCorpus(IReadOnlyList<string> documents, IReadOnlyList<string> requests, IReadOnlyList<GraphQLSchema> schemas)
    {
        Documents = documents;
        Requests = requests;
        Schemas = schemas;
    }

    public IReadOnlyList<string> Documents { get; }

    public IReadOnlyList<string> Requests { get; }

    /// <summary>The gateway's schema and a small one with every construct, both with resolvers.</summary>
    public IReadOnlyList<GraphQLSchema> Schemas { get; }

    public static FuzzCorpus Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "corpus");
        return new FuzzCorpus(
            Lines(Path.Combine(folder, "documents.txt")),
            Lines(Path.Combine(folder, "requests.txt")),
            [
                WiredSchema.Build(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gateway.graphql"))),
                WiredSchema.Build(File.ReadAllText(Path.Combine(folder, "schema.graphql"))),
            ]
        );
    }

    /// <summary>The schema that the endpoint serves.</summary>
    public GraphQLSchema SmallSchema => Schemas[1];

    public string PickDocument(Random random) => Documents[random.Next(Documents.Count)];

    public string PickRequest(Random random) => Requests[random.Next(Requests.Count)];

    private static string[] Lines(string file) => [.. File.ReadLines(file).Where(static line => line.Length > 0)];
}
