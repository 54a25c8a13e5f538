using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Deprecated elements are not used.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec--deprecated">Section 3.13.3 @deprecated</see>. Not an error by the specification, so the check is
/// optional.
/// </remarks>
internal sealed class NoDeprecatedRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(
            SyntaxKind.Field,
            node =>
            {
                if (context.Types.Field is { DeprecationReason: not null } field)
                {
                    context.Report(ValidationErrors.DeprecatedField(node, field));
                }
            }
        );
        context.OnEnter<ArgumentNode>(
            SyntaxKind.Argument,
            node =>
            {
                if (context.Types.Argument is { DeprecationReason: { } reason } argument)
                {
                    var owner = context.Types.IsInDirective ? $"@{context.Types.Directive!.Name}" : context.Types.Field!.ToString();
                    context.Report(ValidationErrors.DeprecatedArgument(node, $"{owner}({argument.Name}:)", reason));
                }
            }
        );
        context.OnEnter<ObjectFieldNode>(
            SyntaxKind.ObjectField,
            node =>
            {
                if (context.Types.InputOwner is { } type && type.Fields.TryGet(node.Name.Value, out var field) && field.DeprecationReason is { } reason)
                {
                    context.Report(ValidationErrors.DeprecatedInputField(node, type, reason));
                }
            }
        );
        context.OnEnter<EnumValueNode>(
            SyntaxKind.EnumValue,
            node =>
            {
                if (
                    context.Types.InputType?.NamedType() is EnumType type
                    && type.Values.TryGet(node.Value, out var value)
                    && value.DeprecationReason is { } reason
                )
                {
                    context.Report(ValidationErrors.DeprecatedEnumValue(node, type, reason));
                }
            }
        );
    }
}
