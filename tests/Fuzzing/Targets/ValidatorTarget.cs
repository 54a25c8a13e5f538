using Qplet.GraphQL.Fuzzing.Generation;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>The rules for documents, and what makes and checks schemas: they find errors, few and short ones, whatever the document.</summary>
internal sealed class ValidatorTarget(FuzzCorpus corpus) : FuzzTarget
{
    private const int LongestMessage = 20_000;

    private static readonly byte[] s_sdl = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "corpus", "schema.graphql"));

    public override byte[] Make(Random random) =>
        random.Next(10) == 0 ? InputMutator.Mutate(random, s_sdl) : DocumentSource.Make(random, corpus, corpus.Schemas[random.Next(2)]).Document;

    public override ValueTask<string?> RunAsync(byte[] input) => ValueTask.FromResult(Run(input));

    private string? Run(byte[] input)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(input);
        }
        catch (GraphQLSyntaxException)
        {
            return null;
        }

        if (document.Definitions.Any(static definition => definition is TypeSystemDefinitionNode or TypeSystemExtensionNode))
        {
            return CheckSchema(document);
        }
        foreach (var schema in corpus.Schemas)
        {
            if (Check(DocumentValidator.Validate(schema, document), ValidationOptions.Default.MaxErrors + 1) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? CheckSchema(DocumentNode document)
    {
        if (SchemaDocumentValidator.Validate(document) is { Count: > 0 } errors)
        {
            return Check(errors, int.MaxValue);
        }
        GraphQLSchema schema;
        try
        {
            schema = SchemaBuilder.FromDocument(document);
        }
        catch (SchemaException)
        {
            return null;
        }

        if (SchemaValidator.Validate(schema) is { Count: > 0 } found)
        {
            return Check(found, int.MaxValue);
        }
        var printed = SchemaPrinter.Print(schema);
        return SchemaComparer.Compare(schema, SchemaBuilder.FromSdl(printed)) is [var change, ..]
            ? $"The schema is read back with a change: {change.Description}"
            : null;
    }

    private static string? Check(IReadOnlyList<GraphQLError> errors, int most)
    {
        if (errors.Count > most)
        {
            return $"There are {errors.Count} errors.";
        }
        foreach (var error in errors)
        {
            if (error.Message.Length > LongestMessage)
            {
                return $"A message has {error.Message.Length} characters.";
            }
            if (error.Locations is { } locations && locations.Any(static location => location.Line < 1 || location.Column < 1))
            {
                return $"A location lies outside of the document: {error.Message}";
            }
        }

        return null;
    }
}
