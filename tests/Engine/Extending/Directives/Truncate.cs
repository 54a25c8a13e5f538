using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: truncate
/// <summary>Truncates a text that is too long.</summary>
/// <param name="Length">The maximum number of characters.</param>
/// <param name="End">The text that is appended to a truncated text.</param>
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
