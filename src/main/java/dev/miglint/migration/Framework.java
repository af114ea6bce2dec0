package dev.miglint.migration;

import java.util.Set;

/**
 * What rules may know of the tool that runs the migrations.
 *
 * @param id as in the configuration: {@code golang-migrate}, {@code plain}
 * @param pairsDown every migration is expected to have a way back
 * @param packs rule packs that are on because of it
 * @param leaveTransaction how a migration gets out of its transaction, one imperative sentence;
 *     empty where the framework has no way
 */
public record Framework(String id, boolean pairsDown, Set<String> packs, String leaveTransaction) {
  public Framework {
    packs = Set.copyOf(packs);
  }

  /** Of what tells frameworks apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
