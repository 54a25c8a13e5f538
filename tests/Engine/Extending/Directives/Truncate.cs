using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: truncate
/// <summary>Cuts a text that is too long.</summary>
/// <param name="Length">How many characters are left.</param>
/// <param name="End">What is put behind them.</param>
[DirectiveType(DirectiveLocations.Field)]
public sealed record Truncate(int Length, string End = "…") : IFieldDirective
{
    public async ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next)
    {
        var value = await next(context);
        return value is string text && text.Length > Length ? text[..Length] + End : value;
    }
}
// docs: end
