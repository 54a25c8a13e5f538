using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Compiles functions that create entities and stored values from the current row of a reader.</summary>
internal static class RowReader
{
    private static readonly MethodInfo s_isDBNull = typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull))!;

    /// <summary>Compiles a reader of entities.</summary>
    /// <param name="columns">The properties, each with its column.</param>
    /// <param name="reference">The reference to an entity that is read with the row. Null if there is none.</param>
    /// <param name="referenced">The properties of that entity.</param>
    public static Func<DbDataReader, T> Entity<T>(
        IReadOnlyList<(IProperty Property, int Ordinal)> columns,
        INavigation? reference,
        IReadOnlyList<(IProperty Property, int Ordinal)> referenced
    )
    {
        var reader = Expression.Parameter(typeof(DbDataReader), "reader");
        var bindings = Bindings(reader, columns);
        if (reference is { PropertyInfo: { } property })
        {
            bindings = bindings.Append(
                Expression.Bind(property, Expression.MemberInit(EntityConstruction.New(property.PropertyType), Bindings(reader, referenced)))
            );
        }
        return Expression.Lambda<Func<DbDataReader, T>>(Expression.MemberInit(EntityConstruction.New(typeof(T)), bindings), reader).Compile();
    }

    /// <summary>Compiles a reader of a property that is not null.</summary>
    public static Func<DbDataReader, TValue> Value<TValue>(IProperty property, int ordinal)
    {
        var reader = Expression.Parameter(typeof(DbDataReader), "reader");
        var value = Value(reader, ordinal, (RelationalTypeMapping)property.GetTypeMapping(), typeof(TValue), isNullable: false);
        return Expression.Lambda<Func<DbDataReader, TValue>>(value, reader).Compile();
    }

    private static IEnumerable<MemberBinding> Bindings(Expression reader, IReadOnlyList<(IProperty Property, int Ordinal)> columns) =>
        columns.Select(column =>
            Expression.Bind(
                column.Property.PropertyInfo!,
                Value(
                    reader,
                    column.Ordinal,
                    (RelationalTypeMapping)column.Property.GetTypeMapping(),
                    column.Property.PropertyInfo!.PropertyType,
                    column.Property.IsNullable
                )
            )
        );

    /// <summary>Compiles a reader of stored values, without the conversions of the model.</summary>
    public static Func<DbDataReader, object?[]> Stored(IReadOnlyList<(ResolvedSort Sort, int Ordinal)> columns)
    {
        var reader = Expression.Parameter(typeof(DbDataReader), "reader");
        var values = columns.Select(column =>
        {
            var mapping = (RelationalTypeMapping)column.Sort.Property.GetTypeMapping();
            var read = Expression.Convert(Plain(reader, column.Ordinal, mapping), typeof(object));
            return column.Sort.IsNullable ? Expression.Condition(NullCheck(reader, column.Ordinal), Expression.Constant(null), read) : (Expression)read;
        });
        return Expression.Lambda<Func<DbDataReader, object?[]>>(Expression.NewArrayInit(typeof(object), values), reader).Compile();
    }

    private static Expression Value(Expression reader, int ordinal, RelationalTypeMapping mapping, Type type, bool isNullable)
    {
        var value = Plain(reader, ordinal, mapping);
        if (mapping.Converter is { } converter)
        {
            value = FromStored(value, converter, Nullable.GetUnderlyingType(type) ?? type);
        }
        if (value.Type != type)
        {
            value = Expression.Convert(value, type);
        }
        return isNullable ? Expression.Condition(NullCheck(reader, ordinal), Expression.Default(type), value) : value;
    }

    private static MethodCallExpression NullCheck(Expression reader, int ordinal) => Expression.Call(reader, s_isDBNull, Expression.Constant(ordinal));

    private static Expression Plain(Expression reader, int ordinal, RelationalTypeMapping mapping)
    {
        var method = mapping.GetDataReaderMethod();
        var target = method.DeclaringType!.IsAssignableFrom(reader.Type) ? reader : Expression.Convert(reader, method.DeclaringType);
        return mapping.CustomizeDataReaderExpression(Expression.Call(target, method, Expression.Constant(ordinal)));
    }

    private static Expression FromStored(Expression value, ValueConverter converter, Type type)
    {
        // A dictionary of names is several times as fast as parsing the names.
        if (
            type.IsEnum
            && value.Type == typeof(string)
            && converter.GetType().Name.StartsWith("StringToEnumConverter", StringComparison.Ordinal)
                | converter.GetType().Name.StartsWith("EnumToStringConverter", StringComparison.Ordinal)
        )
        {
            var names = typeof(EnumNames<>).MakeGenericType(type).GetMethod(nameof(EnumNames<DayOfWeek>.Parse))!;
            return Expression.Call(names, value);
        }

        var convert = converter.ConvertFromProviderExpression;
        var parameter = convert.Parameters[0].Type;
        return ParameterReplacer.Inline(convert, value.Type == parameter ? value : Expression.Convert(value, parameter));
    }
}
