using System.Globalization;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The member that operations are bound to.</summary>
/// <param name="Type">The CLR type of its values, without <see cref="Nullable{T}" />.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="GraphQLType">The GraphQL type of values, for errors.</param>
/// <param name="IdType">The name of the type that IDs must belong to. Null if values are not IDs.</param>
/// <param name="Convert">Converts coerced values. Null for the default.</param>
/// <param name="AcceptsKeys">Whether IDs can also be given as keys.</param>
internal sealed record OperationTarget(
    Type Type,
    bool IsNullable,
    string GraphQLType,
    string? IdType,
    Func<object, object>? Convert = null,
    bool AcceptsKeys = false
)
{
    /// <summary>Converts a coerced value to the member's type.</summary>
    /// <exception cref="GraphQLException">The value is an ID of another type.</exception>
    public object ToMember(object value)
    {
        if (Convert is not null)
        {
            return Convert(value);
        }
        if (IdType is not null)
        {
            return GlobalId.Decode((string)value, IdType, Type, AcceptsKeys);
        }
        if (Type.IsInstanceOfType(value))
        {
            return value;
        }
        if (value is DateTimeOffset moment && Type == typeof(DateTime))
        {
            return moment.UtcDateTime;
        }
        return value is IConvertible
            ? System.Convert.ChangeType(value, Type, CultureInfo.InvariantCulture)
            : throw ConventionsErrors.FilterValueDoesNotFit(value, Type);
    }
}
