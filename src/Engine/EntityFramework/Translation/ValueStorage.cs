using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Determines how the model stores the values of parameters.</summary>
internal sealed class ValueStorage(IModel model, SqlDialect dialect)
{
    /// <summary>Returns the conversion of a parameter's values to their stored form. Returns null if they are stored unchanged.</summary>
    /// <param name="type">The type of the values.</param>
    /// <param name="parameter">The parameter that Entity Framework has created for a sample of the type.</param>
    public Func<object, object>? Of(Type type, DbParameter parameter)
    {
        if (ElementType.Of(type) is { } element)
        {
            var plainElement = Nullable.GetUnderlyingType(element) ?? element;
            return OfList(plainElement == typeof(string) ? dialect.TextConversion : ConvertersOf(plainElement).FirstOrDefault(), plainElement);
        }

        if (type == typeof(string))
        {
            return dialect.TextConversion;
        }
        var sample = SlotSample.Of(type);
        if (Equals(sample, parameter.Value))
        {
            return null;
        }
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return ConvertersOf(plain).FirstOrDefault(convert => Equals(convert(sample!), parameter.Value))
            ?? throw EntityFrameworkErrors.UnknownStorage(type, parameter.ParameterName);
    }

    /// <summary>Returns the conversion of a list to the value of one parameter.</summary>
    /// <param name="convert">The conversion of an element. Null if elements are stored unchanged.</param>
    /// <param name="element">The type of the elements.</param>
    public Func<object, object> OfList(Func<object, object>? convert, Type element)
    {
        var stored = convert is null ? element : convert(SlotSample.Of(element)!).GetType();
        return values =>
        {
            var list = new List<object?>();
            foreach (var value in (System.Collections.IEnumerable)values)
            {
                list.Add(value is null || convert is null ? value : convert(value));
            }
            return dialect.ToParameter(list, stored);
        };
    }

    private IEnumerable<Func<object, object>> ConvertersOf(Type type) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == type
        let converter = property.GetTypeMapping().Converter
        where converter is not null
        select (Func<object, object>)(value => converter.ConvertToProvider(value)!);
}
