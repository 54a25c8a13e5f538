using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The schema is not introspected; <c>__typename</c> may be selected.</summary>
/// <remarks>Section 4 Introspection; refused only where introspection is switched off.</remarks>
internal sealed class NoSchemaIntrospectionRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(
            SyntaxKind.Field,
            field =>
            {
                if (context.Types.Type?.NamedType() is { } type && type.Name.StartsWith("__", StringComparison.Ordinal))
                {
                    context.Report(ValidationErrors.IntrospectionNotAllowed(field));
                }
            }
        );
    }
}
