using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: uppercase
/// <summary>Shows a text in capitals.</summary>
[DirectiveType(DirectiveLocations.FieldDefinition)]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UppercaseAttribute : Attribute, IFieldDirective
{
    public async ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next) =>
        await next(context) is string text ? text.ToUpperInvariant() : null;
}
// docs: end
