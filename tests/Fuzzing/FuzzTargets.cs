using Qplet.GraphQL.Fuzzing.Generation;
using Qplet.GraphQL.Fuzzing.Targets;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>The targets by name, each made when it is first asked for.</summary>
internal sealed class FuzzTargets : IAsyncDisposable
{
    private readonly Dictionary<string, FuzzTarget> _made = new(StringComparer.Ordinal);
    private readonly FuzzCorpus _corpus = FuzzCorpus.Load();

    public static IReadOnlyList<string> Names { get; } = ["parser", "validator", "executor", "json", "cursor", "http", "socket"];

    public IEnumerable<FuzzTarget> Made => _made.Values;

    public FuzzTarget Get(string name)
    {
        if (!_made.TryGetValue(name, out var target))
        {
            target = name switch
            {
                "parser" => new ParserTarget(_corpus),
                "validator" => new ValidatorTarget(_corpus),
                "executor" => new ExecutorTarget(_corpus),
                "json" => new JsonTarget(_corpus),
                "cursor" => new CursorTarget(),
                "http" => new HttpTarget(_corpus),
                "socket" => new SocketTarget(_corpus),
                _ => throw new ArgumentException($"There is no target {name}; there are {string.Join(", ", Names)} and all."),
            };
            _made.Add(name, target);
        }

        return target;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var target in _made.Values)
        {
            await target.DisposeAsync();
        }
    }
}
