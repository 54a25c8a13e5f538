using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: uppercase
/// <summary>Converts a text to upper case.</summary>
[DirectiveType(DirectiveLocations.FieldDefinition)]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UppercaseAttribute : Attribute, IFieldDirective
{
    public async ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next) =>
        await next(context) is string text ? text.ToUpperInvariant() : null;
}
// docs: end
