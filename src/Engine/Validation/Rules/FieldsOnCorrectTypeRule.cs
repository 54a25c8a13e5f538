using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Every selected field is defined on the type of its selection set.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Selections">Section 5.3.1 Field Selections</see>.</remarks>
internal sealed class FieldsOnCorrectTypeRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(
            SyntaxKind.Field,
            field =>
            {
                if (context.Types is { ParentType: { } type, Field: null })
                {
                    context.Report(ValidationErrors.UnknownField(field, type, Suggest(context, type, field.Name.Value)));
                }
            }
        );
    }

    private static string Suggest(ValidationContext context, NamedType type, string name)
    {
        if (context.Options.HideSuggestions)
        {
            return "";
        }

        var types = FindTypesWithField(context.Schema, type, name);
        return types.Count > 0
            ? NameSuggestions.DidYouMean(types, "to use an inline fragment on ")
            : NameSuggestions.DidYouMean(name, type is ComplexType complex ? complex.Fields.Select(field => field.Name) : []);
    }

    /// <summary>
    /// Returns the possible types and interfaces of an abstract type that have the field: interfaces implemented by most of the other types first, and
    /// interfaces before the types that implement them.
    /// </summary>
    private static List<string> FindTypesWithField(GraphQLSchema schema, NamedType type, string name)
    {
        if (!type.IsAbstract())
        {
            return [];
        }

        var usages = new Dictionary<ComplexType, int>();
        foreach (var possibleType in schema.GetPossibleTypes(type).Where(possible => possible.Fields.Contains(name)))
        {
            usages[possibleType] = 1;
            foreach (var implemented in possibleType.Interfaces.Where(candidate => candidate.Fields.Contains(name)))
            {
                usages[implemented] = usages.GetValueOrDefault(implemented) + 1;
            }
        }

        // The order is not transitive (of A before B before C, C may come before A by name), so the sorting algorithm matters: graphql-js inserts the types one
        // by one.
        var types = new List<ComplexType>();
        foreach (var found in usages.Keys)
        {
            var (low, high) = (0, types.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Compare(found, types[middle], usages) < 0 ? (low, middle) : (middle + 1, high);
            }

            types.Insert(low, found);
        }

        return types.ConvertAll(found => found.Name);
    }

    private static int Compare(ComplexType left, ComplexType right, Dictionary<ComplexType, int> usages)
    {
        if (usages[left] != usages[right])
        {
            return usages[right].CompareTo(usages[left]);
        }

        if (right.Interfaces.Contains(left))
        {
            return -1;
        }

        return left.Interfaces.Contains(right) ? 1 : NaturalOrder.Compare(left.Name, right.Name);
    }
}
