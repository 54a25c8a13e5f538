using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Every message of this layer: exceptions for the authors of queries.</summary>
internal static class EntityFrameworkErrors
{
    public static InvalidOperationException NoEntity(Type type) => new($"`{type.Name}` is no entity of the context.");

    public static InvalidOperationException NoKey(string entity) => new($"The entity `{entity}` has no key; lists of it have no total order.");

    public static InvalidOperationException KeyIsComposite(Type entity) =>
        new($"The key of `{entity.Name}` has several columns; name one property with unique values.");

    public static InvalidOperationException NoStoredProperty(Type entity, string name) => new($"`{entity.Name}.{name}` is no stored property.");

    public static InvalidOperationException NoTable(Type entity) => new($"`{entity.Name}` is not stored in a table.");

    public static InvalidOperationException NoConstructor(Type entity) => new($"`{entity.Name}` has no constructor without parameters.");

    public static InvalidOperationException RelationIsNoColumn(Type entity, string name) =>
        new(
            $"`{entity.Name}.{name}` is a relation, which is not read along with the row: give the field a resolver that takes "
                + $"a DataLoader, or name the foreign key in [Parent]."
        );

    public static InvalidOperationException NotSortable(Type entity, string path) =>
        new($"`{entity.Name}` cannot be ordered by `{path}`: it is no stored property, or on the way is a list.");

    public static InvalidOperationException TooManyRelatedSorts(int max) => new($"An order can have {max} values of other entities.");

    public static InvalidOperationException TooManyParameters(int max) => new($"A query can have {max} parameters.");

    public static InvalidOperationException KeyNotUsed(LambdaExpression source) => new($"The query must compare a column with its key parameter: `{source}`.");

    public static InvalidOperationException CapturedVariable(LambdaExpression source, string parameter) =>
        new(
            $"The query captures a variable or calls a method with an argument ({parameter}); make what changes an argument,"
                + $" and match texts by EF.Functions.Like: `{source}`."
        );

    public static InvalidOperationException UnknownStorage(Type type, string parameter) =>
        new($"It is not known how a `{type.Name}` is stored, which the parameter {parameter} needs.");

    public static InvalidOperationException UnknownSql(string sql) => new($"The query gives a statement of a form that cannot be kept; simplify it: {sql}");

    public static NotSupportedException UnknownProvider(string? provider) => new($"Queries run on SQLite and PostgreSQL; the context uses `{provider}`.");

    public static NotSupportedException NoListOf(Type type) => new($"Lists of `{type.Name}` cannot be parameters.");

    public static NotSupportedException UnknownFilter(FilterNode filter) => new($"Filters of type `{filter.GetType().Name}` cannot be translated.");
}
