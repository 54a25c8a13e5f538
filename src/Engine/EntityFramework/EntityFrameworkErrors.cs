using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The error messages of this project: exceptions for developers of queries.</summary>
internal static class EntityFrameworkErrors
{
    public static InvalidOperationException NoEntity(Type type) => new($"`{type.Name}` is not an entity of the context.");

    public static InvalidOperationException NoKey(string entity) => new($"The entity `{entity}` has no key, so its lists have no total order.");

    public static InvalidOperationException KeyIsComposite(Type entity) =>
        new($"The key of `{entity.Name}` has several columns; specify one property with unique values.");

    public static InvalidOperationException NoStoredProperty(Type entity, string name) => new($"`{entity.Name}.{name}` is not a stored property.");

    public static InvalidOperationException NoTable(Type entity) => new($"`{entity.Name}` is not stored in a table.");

    public static InvalidOperationException NoConstructor(Type entity) => new($"`{entity.Name}` has no constructor without parameters.");

    public static InvalidOperationException RelationIsNoColumn(Type entity, string name) =>
        new(
            $"`{entity.Name}.{name}` is a relation, which is not read with the row. Add a resolver to the field that uses "
                + $"a DataLoader, or name the foreign key in [Parent]."
        );

    public static InvalidOperationException NoReference(Type entity, string name) =>
        new($"`{entity.Name}.{name}` is not a required reference to another entity, so it cannot be the item of a list.");

    public static InvalidOperationException NotSortable(Type entity, string path) =>
        new($"`{entity.Name}` cannot be ordered by `{path}`: it is not a stored property, or its path contains a list.");

    public static InvalidOperationException TooManyRelatedSorts(int max) => new($"An order can have at most {max} values of other entities.");

    public static InvalidOperationException TooManyParameters(int max) => new($"A query can have at most {max} parameters.");

    public static InvalidOperationException NoRule(IReadOnlyList<Type> entities) =>
        new(
            $"No rule says who may see {string.Join(", ", entities.Select(static entity => $"`{entity.Name}`").Order(StringComparer.Ordinal))}. "
                + "Add the rule to the IVisibilityDeclaration of its domain, with rules.Add, rules.Follow or rules.Public."
        );

    public static InvalidOperationException RuleTwice(Type entity) => new($"Two rules say who may see `{entity.Name}`. Keep one of them.");

    public static InvalidOperationException RuleOfItself(Type entity) => new($"The rule about who may see `{entity.Name}` refers to itself.");

    public static InvalidOperationException TooManyViewerParts(int max) => new($"The rules can use at most {max} different parts of the viewer.");

    public static InvalidOperationException OnlyInRules(string method) =>
        new($"{nameof(Visible)}.{method} can only be part of a rule, which is translated to SQL.");

    public static InvalidOperationException KeyNotUsed(LambdaExpression source) => new($"The query must compare a column with its key parameter: `{source}`.");

    public static InvalidOperationException CapturedVariable(LambdaExpression source, string parameter) =>
        new(
            $"The query captures a variable or calls a method with an argument ({parameter}). Pass changing values as arguments,"
                + $" and use EF.Functions.Like to match texts: `{source}`."
        );

    public static InvalidOperationException UnknownStorage(Type type, string parameter) =>
        new($"The storage format of `{type.Name}`, the type of the parameter {parameter}, is not known.");

    public static InvalidOperationException UnknownSql(string sql) =>
        new($"The statement of the query has a form that is not supported. Simplify the query: {sql}");

    public static NotSupportedException UnknownProvider(string? provider) => new($"Only SQLite and PostgreSQL are supported; the context uses `{provider}`.");

    public static NotSupportedException NoListOf(Type type) => new($"Lists of `{type.Name}` cannot be parameters.");

    public static NotSupportedException UnknownFilter(FilterNode filter) => new($"Filters of type `{filter.GetType().Name}` cannot be translated.");
}
