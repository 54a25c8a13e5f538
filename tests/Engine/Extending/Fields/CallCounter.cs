using System.Collections.Concurrent;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: every field
/// <summary>Counts the calls of the resolver methods of a schema.</summary>
public sealed class CallCounter
{
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public int this[string coordinate] => _calls.GetValueOrDefault(coordinate);

    public FieldDelegate Count(FieldDelegate next) =>
        context =>
        {
            _calls.AddOrUpdate(context.Selection.Field.ToString(), 1, static (_, calls) => calls + 1);
            return next(context);
        };
}
// docs: end
