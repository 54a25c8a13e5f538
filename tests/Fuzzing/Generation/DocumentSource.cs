using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Generation;

/// <summary>Makes documents: of the corpus or generated for a schema, as they are or mutated.</summary>
internal static class DocumentSource
{
    /// <summary>A document and the variables that fit it, as JSON.</summary>
    public static (byte[] Document, string Variables) Make(Random random, FuzzCorpus corpus, GraphQLSchema schema)
    {
        string text;
        var variables = "{}";
        if (random.Next(4) == 0)
        {
            text = corpus.PickDocument(random);
        }
        else
        {
            var generator = new DocumentGenerator(random, schema);
            text = generator.Document();
            variables = generator.VariablesJson();
        }

        var document = Encoding.UTF8.GetBytes(text);
        return (random.Next(2) == 0 ? InputMutator.Mutate(random, document) : document, variables);
    }
}
