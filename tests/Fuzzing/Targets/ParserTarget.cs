using Qplet.GraphQL.Fuzzing.Generation;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>The lexer, the parser and the printer: a text is refused by its exception only, or is printed and read back as the same tree.</summary>
internal sealed class ParserTarget(FuzzCorpus corpus) : FuzzTarget
{
    public override byte[] Make(Random random) => DocumentSource.Make(random, corpus, corpus.Schemas[random.Next(2)]).Document;

    public override ValueTask<string?> RunAsync(byte[] input) => ValueTask.FromResult(Run(input));

    private static string? Run(byte[] input)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(input);
        }
        catch (GraphQLSyntaxException exception)
        {
            return exception.Location is { Line: > 0, Column: > 0 } && exception.Location.Start <= input.Length
                ? null
                : $"The error has the location {exception.Location}.";
        }

        var printed = SyntaxPrinter.Print(document);
        return SyntaxComparer.Instance.Equals(document, Parser.ParseDocument(printed, ParserOptions.Trusted))
            ? null
            : $"It is not read back as it was printed: {printed}";
    }
}
