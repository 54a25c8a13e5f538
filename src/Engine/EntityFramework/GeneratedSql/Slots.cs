using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Parameter places for the translation of a query. Entity Framework translates a member of a constant object to a parameter named after the member, so the
/// name of each parameter identifies its place.
/// </summary>
/// <typeparam name="T">The type of the parameters.</typeparam>
internal sealed class Slots<T>
{
#pragma warning disable CS0649, CA1051, MA0069, SA1401 // Read by Entity Framework through expressions.
    public T P0 = default!,
        P1 = default!,
        P2 = default!,
        P3 = default!,
        P4 = default!,
        P5 = default!,
        P6 = default!,
        P7 = default!;
    public T P8 = default!,
        P9 = default!,
        P10 = default!,
        P11 = default!,
        P12 = default!,
        P13 = default!,
        P14 = default!,
        P15 = default!;
    public T P16 = default!,
        P17 = default!,
        P18 = default!,
        P19 = default!,
        P20 = default!,
        P21 = default!,
        P22 = default!,
        P23 = default!;
    public T P24 = default!,
        P25 = default!,
        P26 = default!,
        P27 = default!,
        P28 = default!,
        P29 = default!,
        P30 = default!,
        P31 = default!;
    public T P32 = default!,
        P33 = default!,
        P34 = default!,
        P35 = default!,
        P36 = default!,
        P37 = default!,
        P38 = default!,
        P39 = default!;
    public T P40 = default!,
        P41 = default!,
        P42 = default!,
        P43 = default!,
        P44 = default!,
        P45 = default!,
        P46 = default!,
        P47 = default!;
    public T P48 = default!,
        P49 = default!,
        P50 = default!,
        P51 = default!,
        P52 = default!,
        P53 = default!,
        P54 = default!,
        P55 = default!;
    public T P56 = default!,
        P57 = default!,
        P58 = default!,
        P59 = default!,
        P60 = default!,
        P61 = default!,
        P62 = default!,
        P63 = default!;
#pragma warning restore CS0649, CA1051, MA0069, SA1401

    /// <summary>The number of places.</summary>
    public const int Count = 64;

    /// <summary>Returns the expression of a place, with a sample value for the translation.</summary>
    public static Expression At(int index, T sample)
    {
        var slots = new Slots<T>();
        var field = typeof(Slots<T>).GetField("P" + index)!;
        field.SetValue(slots, sample);
        return Expression.Field(Expression.Constant(slots), field);
    }
}
