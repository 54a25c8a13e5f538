using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The fields of an input object literal have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness">Section 5.6.3 Input Object Field Uniqueness</see>.</remarks>
internal sealed class UniqueInputFieldNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<ObjectValueNode>(
            SyntaxKind.ObjectValue,
            value =>
            {
                if (value.Fields.Count < 2)
                {
                    return;
                }

                var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
                foreach (var field in value.Fields)
                {
                    if (!known.TryAdd(field.Name.Value, field.Name))
                    {
                        context.Report(ValidationErrors.DuplicateInputField(known[field.Name.Value], field.Name));
                    }
                }
            }
        );
    }
}
