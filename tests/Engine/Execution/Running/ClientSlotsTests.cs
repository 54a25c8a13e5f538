namespace Qplet.GraphQL.Execution;

public sealed class ClientSlotsTests
{
    [Fact]
    public void Client_WithTheMaximumNumber_GetsASlotWhenOneIsReleased()
    {
        var slots = new ClientSlots(limit: 2);

        slots.TryEnter("a").ShouldBeTrue();
        slots.TryEnter("a").ShouldBeTrue();
        slots.TryEnter("a").ShouldBeFalse();
        slots.TryEnter("b").ShouldBeTrue();
        slots.Leave("a");
        slots.TryEnter("a").ShouldBeTrue();
    }

    [Fact]
    public void Clients_WithoutSlots_AreForgotten()
    {
        var slots = new ClientSlots(limit: 1);

        Parallel.For(
            0,
            10_000,
            i =>
            {
                if (slots.TryEnter($"{i % 7}"))
                {
                    slots.Leave($"{i % 7}");
                }
            }
        );

        slots.ClientCount.ShouldBe(0);
    }
}
